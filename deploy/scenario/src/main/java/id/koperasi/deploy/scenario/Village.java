package id.koperasi.deploy.scenario;

/**
 * A village of the official file, as the registry's API tells of it.
 *
 * @param code the official code
 * @param name of the village
 * @param place its place among the villages of its kecamatan, from 0
 */
public record Village(String code, String name, int place) {

    /** The code of its kecamatan. */
    public String district() {
        return code.substring(0, code.lastIndexOf('.'));
    }

    /** Whether it lies in a region. */
    public boolean isWithin(String region) {
        return code.equals(region) || code.startsWith(region + ".");
    }
}
