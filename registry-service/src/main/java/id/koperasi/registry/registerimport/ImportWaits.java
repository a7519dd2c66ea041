package id.koperasi.registry.registerimport;

/** Tells within a transaction that a register waits to be taken, so that it is begun as soon as that transaction holds. */
record ImportWaits() {}
