package id.koperasi.registry.launch;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.launch.LaunchRejection.SaidSoAlready;
import id.koperasi.registry.launch.Memoranda.Memorandum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A memorandum was recorded wrongly and is told anew as a whole, by an office of all its regions, the old and the new. */
@ApplicationScoped
class CorrectingMemoranda {

    private final Memoranda memoranda;
    private final RecordingLaunches recording;
    private final RecordCorrections corrections;

    CorrectingMemoranda(Memoranda memoranda, RecordingLaunches recording, RecordCorrections corrections) {
        this.memoranda = memoranda;
        this.recording = recording;
        this.corrections = corrections;
    }

    @Transactional
    Correction<Memorandum> correct(Memorandum told, Why why) {
        Memorandum before = memoranda.locked(told.id()).orElseThrow(() -> new RejectedException(new NotFound()));
        recording.check(before);
        recording.check(told);
        if (told.equals(before)) {
            throw new RejectedException(new SaidSoAlready());
        }
        memoranda.tell(told);
        recording.announce(told);
        return corrections.tell(CorrectedRecord.ofNobody(Kind.MEMORANDUM, told.id()), before, told, why);
    }

    /** What was told of one before. */
    List<Correction<Memorandum>> of(UUID memorandum, UUID after, int rows) {
        UUID existing = memoranda.existing(memorandum);
        return corrections.of(Kind.MEMORANDUM, existing.toString(), Memorandum.class, after, rows);
    }
}
