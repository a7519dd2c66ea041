package id.koperasi.platform.caller;

import java.util.List;

/**
 * What an account may read by letters, as this service has heard. A token never says it, so that a letter that was withdrawn
 * or has run out opens nothing from that moment.
 */
public interface AccessGrants {

    /** Those of an account that count today, by their letters; empty for who has none. */
    List<AccessGrant> inForce(String holder);
}
