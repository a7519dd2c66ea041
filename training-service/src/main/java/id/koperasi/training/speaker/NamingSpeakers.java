package id.koperasi.training.speaker;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import id.koperasi.training.session.Bookings;
import id.koperasi.training.session.SessionRejection.LessonWithoutHour;
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import id.koperasi.training.speaker.SpeakerRejection.SpeakerExists;
import id.koperasi.training.speaker.SpeakerRejection.UnknownLessonNumber;
import id.koperasi.training.speaker.SpeakerRejection.UnknownSpeaker;
import id.koperasi.training.speaker.Speakers.Speaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Speakers are taken into the pool, and named for lessons; nobody speaks in two places at once. */
@ApplicationScoped
class NamingSpeakers {

    private final Speakers speakers;
    private final TrainingSessions sessions;
    private final Bookings bookings;
    private final Jurisdiction jurisdiction;

    NamingSpeakers(Speakers speakers, TrainingSessions sessions, Bookings bookings, Jurisdiction jurisdiction) {
        this.speakers = speakers;
        this.sessions = sessions;
        this.bookings = bookings;
        this.jurisdiction = jurisdiction;
    }

    @Transactional
    void register(Speaker speaker) {
        jurisdiction.mustReach(new Region(speaker.regionCode()));
        if (!speakers.register(speaker)) {
            throw new RejectedException(new SpeakerExists());
        }
    }

    /** With which account a speaker signs in as a trainer: his sessions are within its reach from now on. */
    @Transactional
    void tie(UUID speakerId, String account) {
        Speaker speaker = speakers.find(speakerId).orElseThrow(() -> new RejectedException(new NotFound()));
        jurisdiction.mustReach(new Region(speaker.regionCode()));
        speakers.tie(speakerId, account);
    }

    @Transactional
    void name(UUID sessionId, int lesson, List<UUID> named) {
        TrainingSession session = sessions.locked(sessionId);
        session.mustBeAhead();
        if (lesson < 1 || lesson > session.lessons().size()) {
            throw new RejectedException(new UnknownLessonNumber(lesson));
        }
        if (!bookings.hasHour(sessionId, lesson)) {
            throw new RejectedException(new LessonWithoutHour());
        }
        var unknown = new ArrayList<>(named);
        unknown.removeAll(speakers.known(named));
        if (!unknown.isEmpty()) {
            throw new RejectedException(new UnknownSpeaker(unknown));
        }
        speakers.name(sessionId, lesson, named);
        bookings.speakers(sessionId, lesson, named);
    }
}
