package id.koperasi.ledger.statement;

/**
 * The villages of a region as a range of codes, which an index answers: {@code 36.03} is what lies from {@code 36.03} to
 * before {@code 36.03/}, since a slash follows the dot.
 *
 * @param from the first code
 * @param to the first code after it
 */
record RegionRange(String from, String to) {

    private static final String NATION = "ID";

    static RegionRange of(String region) {
        return region.equals(NATION) ? new RegionRange("0", ":") : new RegionRange(region, region + "/");
    }
}
