package id.koperasi.training.session;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A lesson of a session.
 *
 * @param title what it is about
 * @param taughtOn its day
 * @param jp how long it takes, in JP
 */
@Embeddable
public record Lesson(String title, LocalDate taughtOn, int jp) {}
