package org.plimsoll.data;

import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.facts.AccountState;

/**
 * One line of a book of accounts.
 *
 * @param file the name of the book
 * @param line the number of the line, from 1
 * @param text the line without its line break; empty when it cannot be shown
 * @param account the account; places in its diagnostics have the line of the book, and offsets
 *     within that line
 */
public record BookLine(String file, int line, String text, Diagnosed<AccountState> account) {}
