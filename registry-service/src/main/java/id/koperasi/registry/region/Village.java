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

    /** Whether it is a kelurahan: the first digit of its own number is 1; 2 is a desa, 3 a desa adat. */
    public boolean urban() {
        return code.charAt(code.lastIndexOf('.') + 1) == '1';
    }

    /** The time its clocks show. */
    public IndonesianZone zone() {
        return zoneOf(code);
    }

    /** The time the clocks show in the region of this code, which its province decides. */
    public static IndonesianZone zoneOf(String code) {
        int provinceCode = Integer.parseInt(code.substring(0, 2));
        return switch (provinceCode) {
            case 51, 52, 53, 63, 64, 65, 71, 72, 73, 74, 75, 76 -> IndonesianZone.WITA;
            case 81, 82, 91, 92, 93, 94, 95, 96 -> IndonesianZone.WIT;
            default -> IndonesianZone.WIB;
        };
    }
}
