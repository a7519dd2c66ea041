package id.koperasi.funding.holiday;

import id.koperasi.funding.schedule.DueDays;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Takes in the years that come with the service, unless they are known already. */
@ApplicationScoped
class BringingHolidays {

    private static final String FOLDER = "holidays/";
    private static final int COLUMNS = 3;

    private final Holidays holidays;

    BringingHolidays(Holidays holidays) {
        this.holidays = holidays;
    }

    void bring(@Observes StartupEvent start) {
        for (String line : lines("years.csv")) {
            int comma = line.indexOf(',');
            int year = Integer.parseInt(line.substring(0, comma));
            String decree = line.substring(comma + 1).replace("\"", "");
            QuarkusTransaction.requiringNew().run(() -> bring(year, decree));
        }
    }

    private void bring(int year, String decree) {
        if (holidays.of(year).isPresent()) {
            return;
        }
        List<Holiday> days = lines("holidays-" + year + ".csv").stream()
                .map(BringingHolidays::day)
                .toList();
        holidays.add(DueDays.NATIONAL, year, decree, days, "the service");
        Log.infof("Holidays known: year=%d days=%d", year, days.size());
    }

    private static Holiday day(String line) {
        String[] cells = line.split(",", COLUMNS);
        return new Holiday(LocalDate.parse(cells[0]), cells[1], cells[2]);
    }

    /** The lines of a file below its headings. */
    private static List<String> lines(String file) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IOException(FOLDER + file + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
