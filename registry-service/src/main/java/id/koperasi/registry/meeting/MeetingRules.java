package id.koperasi.registry.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The rules of meetings, each from its day on. */
@ApplicationScoped
class MeetingRules implements PanacheRepositoryBase<MeetingRule, LocalDate> {

    /** The rule that held on a day; before the first rule, the first. */
    MeetingRule on(LocalDate day) {
        return find("validFrom <= ?1 order by validFrom desc", day)
                .firstResultOptional()
                .orElseGet(() -> find("order by validFrom").firstResult());
    }
}
