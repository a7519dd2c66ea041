package id.koperasi.ledger.planted;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/** A default in a group that may be absent. */
interface SinfulConfig {

    Optional<Group> group();

    /** Such a group. */
    interface Group {

        @WithDefault("1")
        int patience();
    }
}
