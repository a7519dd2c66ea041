package id.koperasi.platform.problem;

/**
 * One field that breaks a rule.
 *
 * @param field a JSON pointer into the body ({@code /lines/0/amount}), or the name of a parameter or header
 * @param message what is wrong, in the caller's language
 */
public record Violation(String field, String message) {}
