package id.koperasi.registry.paper;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.file.FileType;
import id.koperasi.platform.file.StoredFile;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.RecordedEvent.PaperRecorded;
import id.koperasi.registry.paper.PaperRejection.NotAPicture;
import id.koperasi.registry.paper.PaperRejection.NumberMissing;
import id.koperasi.registry.paper.PaperRejection.ReplacedUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A paper is handed in, before the cooperative is formed or after. */
@ApplicationScoped
class HandingInPapers {

    private final FormedCooperatives cooperatives;
    private final Papers papers;
    private final StoredFiles files;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Ids ids;

    HandingInPapers(
            FormedCooperatives cooperatives,
            Papers papers,
            StoredFiles files,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox,
            BusinessClock clock,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.papers = papers;
        this.files = files;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Paper handIn(HandInPaper command) {
        CooperativeProfile cooperative = holder(command);
        dates.mustHaveCome(command.issuedOn(), cooperative.zone());
        if (command.kind().isNumbered() && command.number() == null) {
            throw new RejectedException(new NumberMissing(command.kind()));
        }
        UUID replaced = command.replaces();
        if (replaced != null && !hasSuch(cooperative, replaced, command.kind())) {
            throw new RejectedException(new ReplacedUnknown(replaced));
        }
        StoredFile file = files.keepUpload(cooperative.id(), cooperative.villageCode());
        boolean isPicture = file.type() == FileType.JPEG || file.type() == FileType.PNG;
        if (command.kind() == PaperKind.PHOTO && !isPicture) {
            throw new RejectedException(new NotAPicture(file.type().mediaType()));
        }
        var paper = new Paper(
                ids.next(),
                cooperative,
                command,
                file,
                clock.now(),
                caller.get().subject());
        papers.persist(paper);
        announce(paper);
        return paper;
    }

    /** What cannot be taken back names no file and no issuer, and no number that may be a citizen's. */
    void announce(Paper paper) {
        outbox.append(new PaperRecorded(
                paper.cooperativeId(),
                paper.id(),
                paper.kind().name(),
                paper.kind().isNumbered() ? paper.number() : null,
                paper.issuedOn(),
                paper.digest(),
                paper.replaces()));
    }

    /** One that has ended hands in what tells of its ending, and better ones of what it has handed in. */
    private CooperativeProfile holder(HandInPaper command) {
        boolean belated = command.replaces() != null || command.kind().tellsOfEnding();
        return belated ? cooperatives.any(command.cooperativeId()) : cooperatives.notEnded(command.cooperativeId());
    }

    private boolean hasSuch(CooperativeProfile cooperative, UUID paperId, PaperKind kind) {
        return papers.find(cooperative.id(), paperId)
                .filter(paper -> paper.kind() == kind)
                .isPresent();
    }
}
