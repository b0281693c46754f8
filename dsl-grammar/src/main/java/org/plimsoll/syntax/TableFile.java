package org.plimsoll.syntax;

import java.util.Optional;
import org.plimsoll.source.SourceSpan;

/**
 * {@code from "FILE" sha256 "HASH"}: the CSV file that holds the rows of a table.
 *
 * @param span where it stands
 * @param name the name of the file, as written
 * @param sha256 the SHA-256 its content must have, as written; empty when none is
 */
public record TableFile(SourceSpan span, String name, Optional<String> sha256)
    implements SyntaxNode {}
