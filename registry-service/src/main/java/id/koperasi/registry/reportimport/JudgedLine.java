package id.koperasi.registry.reportimport;

import id.koperasi.registry.registerfile.Fault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line.
 *
 * @param number as whoever opens the file counts
 * @param outcome what became of it
 * @param meetingId the meeting it speaks of, where it leads to one
 * @param findings which rules it breaks, and what of it was left alone
 */
record JudgedLine(int number, Outcome outcome, @Nullable UUID meetingId, List<Fault> findings) {

    JudgedLine {
        findings = List.copyOf(findings);
    }

    /** What became of it. */
    enum Outcome {
        /** The report says so now; in a dry run, it would. */
        TAKEN,
        /** The report says so already, or the line states nothing. */
        UNCHANGED,
        /** Nothing of it was taken. */
        REFUSED
    }
}
