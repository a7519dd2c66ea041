package id.koperasi.registry.founding;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of the rules as they were on one day.
 *
 * @param founders at least so many
 * @param board at least so many members of the board
 * @param supervisors at least so many
 * @param termYears at most so many years
 * @param usualTermYears for how long officers serve when their term is not told
 * @param termsInPost at most so many terms in one post
 * @param meetingYears an older cooperative is awake when it held an annual meeting within so many years
 * @param lowestGrade the lowest grade of its certificate, counted from A, which is 1
 * @param sharedPopulation a village with fewer people may share the cooperative of another
 * @param declared whether officers declare that nothing bars them
 * @param convictionYears a conviction bars a supervisor for so many years
 * @param capitalProven whether a paper proves the capital, grants included
 * @param notaryServes whether the notary serves the district of the village
 * @param villageMet whether a founding names the village meeting on record that decided on it
 * @param odd whether board and supervisors are odd in number
 */
public record Limits(
        int founders,
        int board,
        int supervisors,
        int termYears,
        int usualTermYears,
        int termsInPost,
        int meetingYears,
        int lowestGrade,
        int sharedPopulation,
        boolean declared,
        int convictionYears,
        boolean capitalProven,
        boolean notaryServes,
        boolean villageMet,
        boolean odd) {

    /** For how long officers serve: as was told, or as is usual. */
    public int term(@Nullable Integer told) {
        return told == null ? usualTermYears : told;
    }
}
