package id.koperasi.funding.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.AroundSteps;
import id.koperasi.funding.application.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Proposals as they were submitted: what the fund judges stays as it stood, whatever is written afterwards. */
@ApplicationScoped
public class Submissions implements AroundSteps {

    private static final String KEEP = """
            insert into submission (application_id, number, content, submitted_on)
            select :application, coalesce(max(number), 0) + 1, cast(:content as jsonb), :day
              from submission where application_id = :application""";
    private static final String OF = """
            select number, submitted_on, content::text from submission
             where application_id = :application order by number""";
    private static final String LATEST = "select max(number) from submission where application_id = :application";

    private final Session session;
    private final Proposals proposals;
    private final ObjectMapper json;

    Submissions(Session session, Proposals proposals, ObjectMapper json) {
        this.session = session;
        this.proposals = proposals;
        this.json = json;
    }

    /**
     * A proposal as it was submitted.
     *
     * @param number the how-manyeth time, from 1
     * @param submittedOn when
     * @param content what was submitted
     */
    record Submission(int number, LocalDate submittedOn, Submitted content) {}

    @Override
    public void taken(Application application, Step step, LocalDate day) {
        if (step != Step.SUBMITTED) {
            return;
        }
        proposals
                .of(application.id())
                .map(written -> Submitted.of(
                        written.content(),
                        proposals.countingDocuments(application.id()),
                        proposals.countingQuotations(application.id())))
                .ifPresent(content -> session.createNativeMutationQuery(KEEP)
                        .setParameter("application", application.id())
                        .setParameter("content", text(content))
                        .setParameter("day", day)
                        .executeUpdate());
    }

    /** The how-manyeth submission an application stands at; none while nothing was submitted with a proposal. */
    public Optional<Integer> latest(UUID applicationId) {
        return Optional.ofNullable(session.createNativeQuery(LATEST, Integer.class)
                .setParameter("application", applicationId)
                .getSingleResult());
    }

    List<Submission> of(UUID applicationId) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("application", applicationId)
                .getResultStream()
                .map(row -> new Submission((Integer) row[0], day(row[1]), read((String) row[2])))
                .toList();
    }

    Optional<Submission> of(UUID applicationId, int number) {
        return of(applicationId).stream()
                .filter(submission -> submission.number() == number)
                .findFirst();
    }

    private static LocalDate day(Object date) {
        return date instanceof LocalDate local ? local : ((Date) date).toLocalDate();
    }

    private Submitted read(String content) {
        try {
            return json.readValue(content, Submitted.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a submission could not be read", e);
        }
    }

    private String text(Submitted content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a submission could not be written", e);
        }
    }
}
