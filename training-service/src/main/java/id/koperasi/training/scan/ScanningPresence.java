package id.koperasi.training.scan;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.training.curriculum.Curricula;
import id.koperasi.training.curriculum.Curriculum;
import id.koperasi.training.scan.ScanRejection.DeviceKeyTaken;
import id.koperasi.training.scan.ScanRejection.LeftBeforeComing;
import id.koperasi.training.scan.ScanRejection.LessonUnknown;
import id.koperasi.training.scan.ScanRejection.NotADeviceKey;
import id.koperasi.training.scan.ScanRejection.ScanBeforeDevice;
import id.koperasi.training.scan.ScanRejection.ScanClockImpossible;
import id.koperasi.training.scan.ScanRejection.ScanCodeUnknown;
import id.koperasi.training.scan.ScanRejection.ScanNonceReused;
import id.koperasi.training.scan.ScanRejection.ScanOutOfTime;
import id.koperasi.training.scan.ScanRejection.ScanOutsideLesson;
import id.koperasi.training.scan.ScanRejection.ScanSignatureWrong;
import id.koperasi.training.scan.ScanRejection.ScanTooOld;
import id.koperasi.training.scan.ScanRejection.ScannerWithoutSeat;
import id.koperasi.training.scan.ScanRejection.UnknownDevice;
import id.koperasi.training.scan.Scans.Device;
import id.koperasi.training.scan.Scans.Taken;
import id.koperasi.training.session.Lesson;
import id.koperasi.training.session.LessonTime;
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Whoever is in the room scans what the screen shows; what his phone has signed counts once, at once or later. */
@ApplicationScoped
class ScanningPresence {

    private final TrainingSessions sessions;
    private final Curricula curricula;
    private final Scans scans;
    private final LessonCodes codes;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    ScanningPresence(
            TrainingSessions sessions,
            Curricula curricula,
            Scans scans,
            LessonCodes codes,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.sessions = sessions;
        this.curricula = curricula;
        this.scans = scans;
        this.codes = codes;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    UUID register(byte[] publicKey) {
        if (DeviceKey.of(publicKey).isEmpty()) {
            throw new RejectedException(new NotADeviceKey());
        }
        UUID id = ids.next();
        if (!scans.register(id, person(), publicKey, clock.now())) {
            throw new RejectedException(new DeviceKeyTaken());
        }
        return id;
    }

    @Transactional
    Taken scan(Scan scan) {
        TrainingSession session = sessions.kept(scan.sessionId());
        Device device =
                scans.device(scan.deviceId(), person()).orElseThrow(() -> new RejectedException(new UnknownDevice()));
        boolean signed = DeviceKey.of(bytes(device.publicKey()))
                .map(key -> key.signed(scan.text(), bytes(scan.signature())))
                .orElse(false);
        if (!signed) {
            throw new RejectedException(new ScanSignatureWrong());
        }
        Optional<Taken> earlier = scans.earlier(scan.deviceId(), scan.nonce());
        if (earlier.isPresent()) {
            return repeated(earlier.get(), scan);
        }
        Taken taken = take(session, scan, device);
        if (session.heldOn() != null) {
            scans.recount(session.id());
        }
        return taken;
    }

    private static Taken repeated(Taken earlier, Scan scan) {
        boolean same = earlier.sessionId().equals(scan.sessionId())
                && earlier.lesson() == scan.lesson()
                && earlier.direction().equals(scan.direction().name());
        if (!same) {
            throw new RejectedException(new ScanNonceReused());
        }
        return earlier;
    }

    private Taken take(TrainingSession session, Scan scan, Device device) {
        UUID invitation =
                scans.seatOf(session.id(), person()).orElseThrow(() -> new RejectedException(new ScannerWithoutSeat()));
        Lesson lesson = lesson(session, scan.lesson());
        ScanRule rule = scans.rule(lesson.taughtOn());
        Instant now = clock.now();
        Instant scannedAt = corrected(scan, now, rule);
        if (scannedAt.isBefore(device.registeredAt())) {
            throw new RejectedException(new ScanBeforeDevice());
        }
        if (device.retiredAt() != null && scannedAt.isAfter(device.retiredAt())) {
            throw new RejectedException(new UnknownDevice());
        }
        mustShow(scan, scannedAt, rule);
        LessonTime time = time(session, lesson);
        if (!rule.opens(time, scannedAt)) {
            throw new RejectedException(new ScanOutsideLesson(time.start(), time.end()));
        }
        boolean offline = rule.offline(scan.scannedAt(), scan.sentAt());
        boolean late = scan.direction() == Direction.IN && rule.late(time, scannedAt);
        boolean early = scan.direction() == Direction.OUT && rule.early(time, scannedAt);
        var taken = new Taken(session.id(), scan.lesson(), scan.direction().name(), scannedAt, offline, late, early);
        if (!scans.keep(scan, invitation, taken, now)) {
            return taken; // the first scan of a direction counts
        }
        if (scan.direction() == Direction.IN) {
            scans.come(session.id(), scan.lesson(), invitation, late, now);
        } else if (!scans.leave(session.id(), scan.lesson(), invitation, early)) {
            throw new RejectedException(new LeftBeforeComing());
        }
        return taken;
    }

    /**
     * The moment of a scan by our clock. How far the phone's is wrong shows when it sends: both moments were read from the
     * same clock.
     */
    private static Instant corrected(Scan scan, Instant now, ScanRule rule) {
        if (scan.sentAt().isBefore(scan.scannedAt())) {
            throw new RejectedException(new ScanClockImpossible());
        }
        Duration kept = Duration.between(scan.scannedAt(), scan.sentAt());
        if (kept.compareTo(Duration.ofHours(rule.syncWithinHours())) > 0) {
            throw new RejectedException(new ScanTooOld(rule.syncWithinHours()));
        }
        return now.minus(kept);
    }

    private void mustShow(Scan scan, Instant scannedAt, ScanRule rule) {
        long window = codes.windowOf(scan.sessionId(), scan.lesson(), scan.code())
                .orElseThrow(() -> new RejectedException(new ScanCodeUnknown()));
        if (!rule.shows(window, scannedAt)) {
            throw new RejectedException(new ScanOutOfTime(rule.startOf(window), rule.endOf(window), scannedAt));
        }
    }

    /** The lesson of this number. */
    static Lesson lesson(TrainingSession session, int number) {
        if (number < 1 || number > session.lessons().size()) {
            throw new RejectedException(new LessonUnknown(number));
        }
        return session.lessons().get(number - 1);
    }

    private LessonTime time(TrainingSession session, Lesson lesson) {
        Curriculum curriculum = curricula
                .version(session.curriculumCode(), session.curriculumVersion())
                .orElseThrow(() -> new IllegalStateException("the curriculum of session " + session.id() + " is gone"));
        return LessonTime.of(
                lesson, curriculum.minutesPerJp(), session.region().zone().id());
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private String person() {
        String person = caller.get().person();
        if (person == null) {
            throw new RejectedException(new UnknownDevice());
        }
        return person;
    }
}
