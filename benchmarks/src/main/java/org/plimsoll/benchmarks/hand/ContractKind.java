package org.plimsoll.benchmarks.hand;

/** Kinds of instruments of workload M. */
enum ContractKind {
  PERPETUAL,
  FUTURE,
  OPTION
}
