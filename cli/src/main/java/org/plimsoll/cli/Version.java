package org.plimsoll.cli;

import org.plimsoll.decision.Decision;
import picocli.CommandLine.IVersionProvider;

/** The version of the command and of the semantics it decides by. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Plimsoll.class.getPackage().getImplementationVersion();
    String shown = version == null ? "from sources" : version;
    return new String[] {"plimsoll " + shown + ", semantics " + Decision.ENGINE};
  }
}
