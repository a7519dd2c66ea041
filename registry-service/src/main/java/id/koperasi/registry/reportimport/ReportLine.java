package id.koperasi.registry.reportimport;

import id.koperasi.registry.annual.StatedReport.Content;
import id.koperasi.registry.registerfile.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a line states of one annual meeting, as far as it can be understood.
 *
 * @param number as whoever opens the file counts
 * @param meeting which meeting
 * @param minutes what the line says of it that only its minutes may tell
 * @param status how far the report had come where the file was written
 * @param content what the board wrote
 * @param faults everything that cannot be understood
 */
record ReportLine(
        int number,
        Meeting meeting,
        Minutes minutes,
        @Nullable String status,
        Content content,
        List<Fault> faults) {

    ReportLine {
        faults = List.copyOf(faults);
    }

    /** By its own id, or by the cooperative and the year of its accounts. */
    record Meeting(
            @Nullable UUID id,
            @Nullable UUID cooperativeId,
            @Nullable String nikKoperasi,
            @Nullable String villageCode) {}

    /** What minutes tell. */
    record Minutes(
            @Nullable Integer bookYear,
            @Nullable LocalDate heldOn,
            @Nullable Integer present,
            @Nullable Boolean quorate) {}
}
