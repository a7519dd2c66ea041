package id.koperasi.registry.registerline;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.account.RegisteredAccounts;
import id.koperasi.registry.account.RegisteredAccounts.RegisteredAccount;
import id.koperasi.registry.cooperative.RegisteredCooperative;
import id.koperasi.registry.cooperative.RegisteredCooperative.RegisteredAmounts;
import id.koperasi.registry.cooperative.RegisteredCooperative.RegisteredDeed;
import id.koperasi.registry.cooperative.RegisteredCooperative.Told;
import id.koperasi.registry.cooperative.RegisteredCooperatives;
import id.koperasi.registry.cooperative.Second;
import id.koperasi.registry.identity.RegisteredNumbers;
import id.koperasi.registry.profile.Profiles;
import id.koperasi.registry.registerfile.RegisterRow;
import id.koperasi.registry.registerline.Judgement.Additions;
import id.koperasi.registry.registerline.Judgement.More;
import id.koperasi.registry.registerline.Judgement.Unheard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what lines of a register add: cooperatives, numbers, accounts and what else is stated, each set at once. */
@ApplicationScoped
public class WritingRows {

    private final RegisteredCooperatives cooperatives;
    private final RegisteredNumbers numbers;
    private final RegisteredAccounts accounts;
    private final RegisterStatements statements;
    private final IncompleteRows incomplete;
    private final MinistryReferences references;
    private final Profiles profiles;
    private final BusinessClock clock;

    WritingRows(
            RegisteredCooperatives cooperatives,
            RegisteredNumbers numbers,
            RegisteredAccounts accounts,
            RegisterStatements statements,
            IncompleteRows incomplete,
            MinistryReferences references,
            Profiles profiles,
            BusinessClock clock) {
        this.cooperatives = cooperatives;
        this.numbers = numbers;
        this.accounts = accounts;
        this.statements = statements;
        this.incomplete = incomplete;
        this.references = references;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * Writes what these lines add; a part of the running transaction.
     *
     * @throws RegisterRacedException when somebody else has formed one of them since it was judged
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(RegisterOrigin register, List<Judged> judged) {
        incomplete.keep(register, judged, clock.now());
        references.keep(register, judged, clock.now());
        List<Judged> told = judged.stream()
                .filter(each -> each.judgement() instanceof Unheard || each.judgement() instanceof More)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        List<RegisteredCooperative> unheard = told.stream()
                .flatMap(each -> each.judgement() instanceof Unheard formed
                        ? Stream.of(cooperative(
                                each.candidate(),
                                formed,
                                null,
                                told(register, each, register.requestedBy(), register.roles())))
                        : Stream.empty())
                .toList();
        Set<UUID> written = cooperatives.record(unheard);
        if (written.size() < unheard.size()) {
            throw new RegisterRacedException();
        }
        List<Additions> additions =
                told.stream().map(each -> additions(each.judgement())).toList();
        numbers.record(
                additions.stream().flatMap(each -> each.numbers().stream()).toList());
        accounts.record(additions.stream()
                .flatMap(each -> Stream.ofNullable(each.account()))
                .toList());
        told.forEach(this::tellProfile);
        statements.state(register, told, clock.now());
    }

    /** Writes what one line adds to a cooperative that somebody says it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(RegisterOrigin register, Judged judged) {
        incomplete.keep(register, List.of(judged), clock.now());
        Additions additions = additions(judged.judgement());
        numbers.record(additions.numbers());
        List<RegisteredAccount> some = new ArrayList<>();
        if (additions.account() != null) {
            some.add(additions.account());
        }
        accounts.record(some);
        tellProfile(judged);
        statements.state(register, List.of(judged), clock.now());
    }

    public Told told(RegisterOrigin register, Judged judged, String actor, List<String> roles) {
        return new Told(
                actor,
                roles,
                clock.now(),
                register.evidence(judged.candidate().line().number()));
    }

    public static RegisteredCooperative cooperative(
            Candidate candidate, Unheard formed, @Nullable Second second, Told told) {
        RegisterRow row = candidate.row();
        return new RegisteredCooperative(
                formed.id(),
                formed.village(),
                formed.name().text(),
                candidate.decree(),
                candidate.decreeOn(),
                new RegisteredDeed(
                        row.deed().number(), row.deed().signedOn(), row.deed().notary()),
                new RegisteredAmounts(
                        row.money().principalSavings(),
                        row.money().mandatorySavings(),
                        row.money().capital()),
                second,
                told);
    }

    private void tellProfile(Judged judged) {
        switch (judged.judgement()) {
            case Unheard unheard -> tell(unheard.id(), unheard.village().code(), unheard.additions());
            case More more -> tell(more.cooperative().id(), more.cooperative().villageCode(), more.additions());
            case Judgement.Incomplete incomplete -> {}
            case Judgement.Placed placed -> {}
            case Judgement.Same same -> {}
            case Judgement.Refused refused -> {}
            case Judgement.Doubtful doubtful -> {}
        }
    }

    private void tell(UUID cooperative, String village, Additions additions) {
        if (additions.profile() != null) {
            profiles.fill(cooperative, village, additions.profile());
        }
    }

    private static Additions additions(Judgement judgement) {
        return switch (judgement) {
            case Unheard unheard -> unheard.additions();
            case More more -> more.additions();
            case Judgement.Incomplete incomplete -> Additions.NONE;
            case Judgement.Placed placed -> Additions.NONE;
            case Judgement.Same same -> Additions.NONE;
            case Judgement.Refused refused -> Additions.NONE;
            case Judgement.Doubtful doubtful -> Additions.NONE;
        };
    }
}
