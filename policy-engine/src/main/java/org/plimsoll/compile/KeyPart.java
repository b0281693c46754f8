package org.plimsoll.compile;

import java.util.function.Function;

/**
 * One attribute of a match key.
 *
 * @param label how keys and rules call it
 * @param meaning the attribute, input or table cell that is read; equal labels must mean the same
 * @param reading reads it of the thing at hand
 */
record KeyPart(String label, Object meaning, Function<Frame, String> reading) {}
