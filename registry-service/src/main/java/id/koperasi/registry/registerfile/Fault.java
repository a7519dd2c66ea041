package id.koperasi.registry.registerfile;

import id.koperasi.platform.problem.Rejection;

/**
 * Something in a line that breaks a rule.
 *
 * @param column where, as the register calls it
 * @param rejection which rule
 */
public record Fault(String column, Rejection rejection) {}
