package id.koperasi.registry.launch;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.launch.LaunchRejection.LaunchSaysSoAlready;
import id.koperasi.registry.launch.LaunchResource.LaunchView;
import id.koperasi.registry.launch.Launches.Launch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A launch was recorded wrongly: when and where it was and who launched is told anew by an office of its region. */
@ApplicationScoped
class CorrectingLaunches {

    private final Launches launches;
    private final RecordingLaunches recording;
    private final RecordCorrections corrections;

    CorrectingLaunches(Launches launches, RecordingLaunches recording, RecordCorrections corrections) {
        this.launches = launches;
        this.recording = recording;
        this.corrections = corrections;
    }

    @Transactional
    Correction<LaunchView> correct(UUID launchId, LocalDate day, String place, String launchedBy, Why why) {
        Launch before = launches.locked(launchId).orElseThrow(() -> new RejectedException(new NotFound()));
        List<UUID> named = before.allFormed() ? List.of() : launches.named(launchId);
        long count = recording.recounted(before, day, named);
        var told = new Launch(launchId, before.regionCode(), day, place, launchedBy, count, before.allFormed());
        if (told.equals(before)) {
            throw new RejectedException(new LaunchSaysSoAlready());
        }
        launches.tell(told);
        recording.announce(told);
        return corrections.tell(
                CorrectedRecord.ofNobody(Kind.LAUNCH, launchId), LaunchView.of(before), LaunchView.of(told), why);
    }
}
