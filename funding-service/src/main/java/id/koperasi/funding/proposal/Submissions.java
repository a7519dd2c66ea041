package id.koperasi.funding.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.AroundSteps;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.proposal.Proposal.ProposedStage;
import id.koperasi.funding.proposal.Submitted.SubmittedQuotation;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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

    /**
     * A part of the loan as it was planned.
     *
     * @param number the how-manyeth, from 1
     * @param what it brings about
     * @param amount rupiah
     */
    public record Stage(int number, String what, Rupiah amount) {}

    /** In which parts the loan is to be paid out, as it was last submitted; none without a proposal. */
    public List<Stage> stages(UUID applicationId) {
        List<ProposedStage> planned =
                last(applicationId).map(content -> content.proposal().stages()).orElse(List.of());
        return IntStream.range(0, planned.size())
                .mapToObj(place -> new Stage(
                        place + 1, planned.get(place).what(), planned.get(place).amount()))
                .toList();
    }

    /** For how much a supplier offered what a line of the budget buys, as it was last submitted. */
    public Optional<Rupiah> quoted(UUID applicationId, String purpose, String supplier) {
        return last(applicationId).stream()
                .flatMap(content -> content.quotations().stream())
                .filter(quotation -> quotation.purpose().equals(purpose)
                        && quotation.supplier().equals(supplier))
                .map(SubmittedQuotation::amount)
                .findFirst();
    }

    private Optional<Submitted> last(UUID applicationId) {
        return of(applicationId).stream().map(Submission::content).reduce((earlier, later) -> later);
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
