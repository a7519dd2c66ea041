package id.koperasi.registry.region;

import id.koperasi.platform.time.IndonesianZone;

/**
 * A village with the path of names above it.
 *
 * @param code the official code, {@code PP.RR.DD.VVVV}
 * @param name of the village
 * @param district kecamatan
 * @param regency kabupaten or kota
 * @param province provinsi
 * @param cooperativeName what its first cooperative is called
 */
public record Village(
        String code, String name, String district, String regency, String province, String cooperativeName) {

    /** The codes a village may have, as a regular expression. */
    public static final String CODE = "[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}";

    /** Whether it is a kelurahan: the first digit of its own number is 1; 2 is a desa, 3 a desa adat. */
    public boolean urban() {
        return urban(code);
    }

    /** The same of the code of a village. */
    public static boolean urban(String code) {
        return code.charAt(code.lastIndexOf('.') + 1) == '1';
    }

    /** The time its clocks show. */
    public IndonesianZone zone() {
        return IndonesianZone.ofRegion(code);
    }
}
