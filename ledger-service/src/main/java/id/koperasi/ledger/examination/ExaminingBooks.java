package id.koperasi.ledger.examination;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Examines books by itself, each in a transaction of its own. Several instances may do so side by side. */
@ApplicationScoped
class ExaminingBooks {

    private final Examinations examinations;
    private final ExaminationConfig config;

    ExaminingBooks(Examinations examinations, ExaminationConfig config) {
        this.examinations = examinations;
        this.config = config;
    }

    @Scheduled(every = "{ledger.examination.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void examine() {
        for (UUID cooperativeId : examinations.due(config.batch())) {
            try {
                examinations.examine(cooperativeId);
            } catch (RuntimeException e) { // whatever it is, the others have their turn
                Log.errorf(e, "Book not examined: cooperative=%s", cooperativeId);
            }
        }
    }
}
