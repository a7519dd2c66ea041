package id.koperasi.registry.progressreport;

import id.koperasi.platform.problem.Language;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.region.Region;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the reader of a report wants it: in his language, and as of today where he asks unless he names a day. */
@RequestScoped
class Reading {

    private final HttpHeaders headers;
    private final BusinessClock clock;

    Reading(@Context HttpHeaders headers, BusinessClock clock) {
        this.headers = headers;
        this.clock = clock;
    }

    Language language() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    LocalDate day(@Nullable LocalDate asked, Region region) {
        return asked != null ? asked : clock.today(region.zone());
    }
}
