package id.koperasi.registry.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import org.hibernate.Session;

/**
 * By when a year's accounts are heard. The year of the formation counts, however late in it the cooperative was formed:
 * the law knows no exception, and the ministry counted meetings about 2025 of cooperatives formed that summer.
 */
@ApplicationScoped
class AnnualMeetingRules {

    private static final String MONTHS = monthsOn(":day");

    private final Session session;

    AnnualMeetingRules(Session session) {
        this.session = session;
    }

    /** The question for the months that count from a day; the first rule counts before it too. */
    static String monthsOn(String day) {
        return """
                select months_after_year_end
                  from annual_meeting_rule
                 order by valid_from > %1$s, abs(valid_from - cast(%1$s as date))
                 limit 1""".formatted(day);
    }

    /** The last day on which the accounts of a year are heard in time. */
    LocalDate dueOn(int bookYear) {
        LocalDate yearEnd = LocalDate.of(bookYear, Month.DECEMBER, 31);
        int months = session.createNativeQuery(MONTHS, Integer.class)
                .setParameter("day", yearEnd)
                .getSingleResult();
        return yearEnd.plusMonths(months);
    }

    /** The last year whose day has passed. */
    int lastYearOver(LocalDate today) {
        int year = today.getYear() - 1;
        return today.isAfter(dueOn(year)) ? year : year - 1;
    }
}
