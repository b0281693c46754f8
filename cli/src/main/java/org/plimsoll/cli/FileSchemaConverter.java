package org.plimsoll.cli;

import java.util.Arrays;
import java.util.List;
import org.plimsoll.data.FileSchema;
import org.plimsoll.diagnostic.Nearest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Kinds of files by the words that users write. */
final class FileSchemaConverter implements ITypeConverter<FileSchema> {
  @Override
  public FileSchema convert(String value) {
    List<FileSchema> kinds = List.of(FileSchema.values());
    return kinds.stream()
        .filter(kind -> kind.toString().equals(value))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(unknown(value)));
  }

  private static String unknown(String value) {
    List<String> words = Arrays.stream(FileSchema.values()).map(FileSchema::toString).toList();
    String near = Nearest.hint(value, words);
    String meant = near.isEmpty() ? "write " + String.join(" or ", words) : near;
    return "`" + value + "` is no kind of file; " + meant;
  }
}
