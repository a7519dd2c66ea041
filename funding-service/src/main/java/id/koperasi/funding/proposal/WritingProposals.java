package id.koperasi.funding.proposal;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.Status;
import id.koperasi.funding.application.TermsRejection.GraceTooLong;
import id.koperasi.funding.filing.HandedInFile;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.programme.RequiredDocument;
import id.koperasi.funding.proposal.Proposal.ProjectedMonth;
import id.koperasi.funding.proposal.ProposalRejection.MonthTwice;
import id.koperasi.funding.proposal.ProposalRejection.NegativeProjection;
import id.koperasi.funding.proposal.ProposalRejection.NoSuchLine;
import id.koperasi.funding.proposal.ProposalRejection.UnknownDocument;
import id.koperasi.funding.proposal.Quotation.Quoted;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.request.Version;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chair writes the proposal and hands in its files; what is written becomes what the application asks for. */
@ApplicationScoped
class WritingProposals {

    private final Applications applications;
    private final Proposals proposals;
    private final Programmes programmes;
    private final StoredFiles files;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    WritingProposals(
            Applications applications,
            Proposals proposals,
            Programmes programmes,
            StoredFiles files,
            StatedDates dates,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.applications = applications;
        this.proposals = proposals;
        this.programmes = programmes;
        this.files = files;
        this.dates = dates;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Application write(UUID applicationId, @Nullable String ifMatch, Proposal content) {
        Application application = beingWritten(applicationId);
        proposals
                .of(applicationId)
                .ifPresent(written -> Version.ifMatch(ifMatch).mustBe(written.version()));
        mustBeSound(content);
        content.terms().mustNamePurposesOnce();
        if (content.graceMonths() >= content.tenorMonths()) {
            throw new RejectedException(new GraceTooLong(versionOf(application).maxGraceMonths()));
        }
        Application rewritten = applications.rewrite(application, content.terms());
        proposals.write(applicationId, content, clock.now(), caller.get().subject());
        return rewritten;
    }

    @Transactional
    ProposalDocument handIn(UUID applicationId, String code) {
        Application application = beingWritten(applicationId);
        List<String> asked = versionOf(application).documents().stream()
                .map(RequiredDocument::code)
                .toList();
        if (!asked.contains(code)) {
            throw new RejectedException(new UnknownDocument(asked));
        }
        var document = new ProposalDocument(
                ids.next(),
                applicationId,
                code,
                keep(application),
                clock.now(),
                caller.get().subject());
        proposals.add(document);
        return document;
    }

    @Transactional
    Quotation handIn(UUID applicationId, Quoted quoted) {
        Application application = beingWritten(applicationId);
        dates.mustHaveCome(quoted.quotedOn(), IndonesianZone.ofRegion(application.villageCode()));
        List<String> purposes = application.terms().budget().stream()
                .map(line -> line.purpose())
                .toList();
        if (!purposes.contains(quoted.purpose())) {
            throw new RejectedException(new NoSuchLine(purposes));
        }
        var quotation = new Quotation(
                ids.next(),
                applicationId,
                quoted,
                keep(application),
                clock.now(),
                caller.get().subject());
        proposals.add(quotation);
        return quotation;
    }

    private Application beingWritten(UUID applicationId) {
        Application application = applications.locked(applicationId);
        application.mustBe(Status.DRAFT, Status.RETURNED);
        return application;
    }

    private HandedInFile keep(Application application) {
        return HandedInFile.of(files.keepUpload(application.cooperativeId(), application.villageCode()));
    }

    private ProgrammeVersion versionOf(Application application) {
        return programmes.version(application.programmeCode(), application.programmeVersion());
    }

    private static void mustBeSound(Proposal content) {
        Set<Integer> months = new HashSet<>();
        for (ProjectedMonth month : content.projection()) {
            if (!months.add(month.month())) {
                throw new RejectedException(new MonthTwice(month.month()));
            }
            if (month.receipts().isNegative() || month.payments().isNegative()) {
                throw new RejectedException(new NegativeProjection(month.month()));
            }
        }
    }
}
