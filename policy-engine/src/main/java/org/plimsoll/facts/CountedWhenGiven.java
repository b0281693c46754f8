package org.plimsoll.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part that facts did not always have: it counts in their hash only where it is given, so that
 * the hashes of facts without it stay what they were.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface CountedWhenGiven {}
