package id.koperasi.registry.founding;

/**
 * The numbers of the rules as they were on one day.
 *
 * @param founders at least so many
 * @param board at least so many members of the board
 * @param supervisors at least so many
 * @param termYears at most so many years
 */
public record Limits(int founders, int board, int supervisors, int termYears) {}
