package id.koperasi.registry.region;

/**
 * The codes of the villages of a region as a range of an index in the C collation: from {@code first} on, below
 * {@code beyond}. In that order a slash follows the dot, so that nothing else lies between.
 *
 * @param first the least code
 * @param beyond the first code that is outside
 */
public record VillageRange(String first, String beyond) {

    private static final VillageRange NATION = new VillageRange("", "~");

    /** The range of a region, the nation included. */
    public static VillageRange of(String region) {
        return region.equals(Region.NATION) ? NATION : new VillageRange(region, region + "/");
    }
}
