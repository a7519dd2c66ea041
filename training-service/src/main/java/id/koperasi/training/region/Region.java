package id.koperasi.training.region;

import id.koperasi.platform.time.IndonesianZone;

/**
 * An administrative region of any level.
 *
 * @param code its official code, {@code PP}, {@code PP.RR}, {@code PP.RR.DD} or {@code PP.RR.DD.VVVV}
 */
public record Region(String code) {

    /** What a code looks like, for the validation of bodies and parameters. */
    public static final String SHAPE = "[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?";

    /** Whether the other one is this one or lies in it; compared at the dots, so that 36.0 holds nothing of 36.03. */
    public boolean holds(Region other) {
        return other.code.equals(code) || other.code.startsWith(code + ".");
    }

    /**
     * The first text that sorts after every code within this region, byte by byte: an index on codes then finds the
     * region as one range.
     */
    public String end() {
        return code + "/";
    }

    /** The time its clocks show. */
    public IndonesianZone zone() {
        return IndonesianZone.ofRegion(code);
    }
}
