package id.koperasi.registry.paper;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.paper.PaperRejection.NumberMissing;
import id.koperasi.registry.paper.PaperRejection.PaperSaysSoAlready;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Number, day or issuer of a paper were told wrongly; its kind and its file stay, a better file is another paper. */
@ApplicationScoped
class CorrectingPapers {

    private static final String TELL =
            "update paper set number = :number, issued_on = :day, issuer = :issuer where id = :id";

    private final ChangingCooperatives changing;
    private final Papers papers;
    private final HandingInPapers handingIn;
    private final RecordCorrections corrections;
    private final StatedDates dates;
    private final Session session;

    CorrectingPapers(
            ChangingCooperatives changing,
            Papers papers,
            HandingInPapers handingIn,
            RecordCorrections corrections,
            StatedDates dates,
            Session session) {
        this.changing = changing;
        this.papers = papers;
        this.handingIn = handingIn;
        this.corrections = corrections;
        this.dates = dates;
        this.session = session;
    }

    @Transactional
    Correction<PaperStatement> correct(UUID cooperativeId, UUID paperId, PaperStatement told, Why why) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        Paper paper = papers.find(cooperativeId, paperId).orElseThrow(() -> new RejectedException(new NotFound()));
        PaperStatement before = PaperStatement.of(paper);
        var now = new PaperStatement(stripped(told.number()), told.issuedOn(), stripped(told.issuer()));
        if (now.equals(before)) {
            throw new RejectedException(new PaperSaysSoAlready());
        }
        dates.mustHaveCome(now.issuedOn(), cooperative.zone());
        if (paper.kind().isNumbered() && now.number() == null) {
            throw new RejectedException(new NumberMissing(paper.kind()));
        }
        session.createNativeMutationQuery(TELL)
                .setParameter("id", paperId)
                .setParameter("number", now.number(), String.class)
                .setParameter("day", now.issuedOn())
                .setParameter("issuer", now.issuer(), String.class)
                .executeUpdate();
        session.refresh(paper);
        handingIn.announce(paper);
        return corrections.tell(CorrectedRecord.of(cooperative, Kind.PAPER, paperId.toString()), before, now, why);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
