package org.plimsoll.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.AccountState;
import org.plimsoll.facts.MarketSnapshot;
import org.plimsoll.facts.ParameterFile;
import org.plimsoll.source.SourceText;

/**
 * Reads account states, market snapshots and parameter files from JSON and YAML, and accepts only
 * what can be read in one way. All that is wrong with a file is reported at once, in the order of
 * its text, at most 50 errors. Costly to make, immutable, and safe for any number of threads.
 */
public final class StrictReader {
  private final ShapeCheck shapes = new ShapeCheck();

  /** Reads the account state in {@code file}. */
  public Diagnosed<AccountState> readAccount(Path file) {
    return DataFile.load(file, FileKind.ACCOUNT).then(f -> readAccount(f.text(), f.format()));
  }

  /** Reads an account state from {@code text}. */
  public Diagnosed<AccountState> readAccount(SourceText text, DataFormat format) {
    return read(text, format, FileKind.ACCOUNT, AccountBinder::account);
  }

  /** Reads the market snapshot in {@code file}. */
  public Diagnosed<MarketSnapshot> readMarket(Path file) {
    return DataFile.load(file, FileKind.MARKET).then(f -> readMarket(f.text(), f.format()));
  }

  /** Reads a market snapshot from {@code text}. */
  public Diagnosed<MarketSnapshot> readMarket(SourceText text, DataFormat format) {
    return read(text, format, FileKind.MARKET, MarketBinder::market);
  }

  /** Reads the parameter file {@code file}; whether it fits its policy is not looked at here. */
  public Diagnosed<ParameterFile> readParameters(Path file) {
    return DataFile.load(file, FileKind.PARAMETERS).then(f -> readParameters(f.text(), f.format()));
  }

  /** Reads a parameter file from {@code text}; whether it fits its policy is not looked at here. */
  public Diagnosed<ParameterFile> readParameters(SourceText text, DataFormat format) {
    return read(text, format, FileKind.PARAMETERS, ParameterBinder::parameters);
  }

  /**
   * Reads any value from {@code text} as a tree, as strictly as the files above; what keys it may
   * have is for the caller to say. The limits are those of a parameter file.
   */
  public static Diagnosed<JsonTree> readTree(SourceText text, DataFormat format) {
    Problems problems = new Problems(text);
    Optional<JsonTree> tree =
        TextCheck.passes(text, format, FileKind.PARAMETERS, problems)
            ? TreeReader.read(text, format, FileKind.PARAMETERS, problems)
                .map(root -> new JsonTreeBinder(problems).tree(root, FieldPath.TOP))
            : Optional.empty();
    return problems.answer(tree);
  }

  /** Opens the book of accounts in {@code file}, JSON Lines; the caller closes it. */
  public Diagnosed<AccountBook> openBook(Path file) {
    return AccountBook.open(file, this);
  }

  private <T> Diagnosed<T> read(
      SourceText text, DataFormat format, FileKind kind, Function<Fields, T> bind) {
    Problems problems = new Problems(text);
    Optional<T> value =
        TextCheck.passes(text, format, kind, problems)
            ? TreeReader.read(text, format, kind, problems)
                .map(
                    root ->
                        Containers.object(bind)
                            .read(root, FieldPath.TOP, new Binding(problems, shapes)))
            : Optional.empty();
    return problems.answer(value);
  }
}
