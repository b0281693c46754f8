package org.plimsoll.record.chain;

/** Why a log cannot be opened: it is not what its heads say. */
final class StartFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LogFault fault;

  StartFault(String file, String place, String message) {
    super(message);
    this.fault = new LogFault(file, place, message);
  }

  LogFault fault() {
    return fault;
  }
}
