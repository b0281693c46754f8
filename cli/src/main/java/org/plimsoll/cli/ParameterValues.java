package org.plimsoll.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.plimsoll.Policy;
import org.plimsoll.data.DataFile;
import org.plimsoll.data.FileKind;
import org.plimsoll.data.Sha256;
import org.plimsoll.data.StrictReader;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.model.ParameterSet;

/**
 * A parameter file that was read.
 *
 * @param name what messages call the file
 * @param hash SHA-256 of its text in hexadecimal
 * @param values what it says
 */
record ParameterValues(String name, String hash, ParameterFile values) {

  /** The file at {@code path}, whichever policy it is for. */
  static Diagnosed<ParameterValues> read(Path path, StrictReader reader) {
    return DataFiles.load(path, FileKind.PARAMETERS).then(file -> read(file, reader));
  }

  private static Diagnosed<ParameterValues> read(DataFile file, StrictReader reader) {
    String hash = Sha256.hex(file.text().text().getBytes(StandardCharsets.UTF_8));
    return reader
        .readParameters(file.text(), file.format())
        .map(values -> new ParameterValues(file.text().name(), hash, values));
  }

  /** What it gives the parameters and tables of a policy at an instant. */
  Diagnosed<ParameterSet> of(Policy policy, Instant instant) {
    return policy.parameters(values, name, hash, instant);
  }
}
