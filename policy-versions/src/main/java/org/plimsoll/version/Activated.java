package org.plimsoll.version;

import java.util.Optional;

/**
 * An act with the files of its version.
 *
 * @param activation what was done
 * @param files the files it puts in force, leaves paused or resumes
 */
public record Activated(Activation activation, VersionFiles files) {
  /** The policy text, UTF-8. */
  public byte[] policy() {
    return files.files().getOrDefault(VersionFiles.POLICY, new byte[0]).clone();
  }

  /** The parameter file, if the version has one. */
  public Optional<byte[]> parameters() {
    return Optional.ofNullable(files.files().get(VersionFiles.PARAMETERS)).map(byte[]::clone);
  }
}
