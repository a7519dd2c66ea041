package id.koperasi.registry.registerimport;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.caller.Reach;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.registerimport.ImportRejection.PartWrong;
import id.koperasi.registry.registerimport.ImportRejection.RegionNeeded;
import id.koperasi.registry.registerimport.ImportRejection.RegionNotYours;
import id.koperasi.registry.registerimport.ImportRejection.RegisterTooLarge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An office sends its register, part by part, and says what shall be done with it. */
@ApplicationScoped
class ImportingRegisters {

    /** What fits into a request. A line that breaks off loses one part, and not the register. */
    static final int PART_BYTES = 1_000_000;

    static final long MOST_BYTES = 64L << 20;

    private final RegisterImports imports;
    private final RegisterFiles files;
    private final Findings findings;
    private final Vault vault;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;
    private final Event<ImportWaits> waits;

    ImportingRegisters(
            RegisterImports imports,
            RegisterFiles files,
            Findings findings,
            Vault vault,
            StatedDates dates,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids,
            Event<ImportWaits> waits) {
        this.imports = imports;
        this.files = files;
        this.findings = findings;
        this.vault = vault;
        this.dates = dates;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
        this.waits = waits;
    }

    @Transactional
    RegisterImport begin(BeginImport command) {
        if (command.sizeBytes() > MOST_BYTES) {
            throw new RejectedException(new RegisterTooLarge(MOST_BYTES));
        }
        String region = region(command.region());
        dates.mustHaveCome(command.statedOn(), IndonesianZone.ofRegion(region));
        var sender = new Sender(region, caller.get().subject(), caller.get().rolesInOrder(), clock.now());
        int parts = Math.toIntExact((command.sizeBytes() + PART_BYTES - 1) / PART_BYTES);
        var register = new RegisterImport(ids.next(), command, sender, parts, vault.newDataKey());
        imports.persist(register);
        return register;
    }

    /** Takes a part; with the last one that is missing the register waits for its turn. */
    @Transactional
    RegisterImport receive(UUID importId, int number, byte[] bytes) {
        RegisterImport register = imports.locked(importId);
        register.mustReceive();
        ImportFacts facts = register.facts();
        long expected = number == facts.parts() ? facts.sizeBytes() - (number - 1L) * PART_BYTES : PART_BYTES;
        if (number < 1 || number > facts.parts() || bytes.length != expected) {
            throw new RejectedException(new PartWrong(facts.parts(), expected));
        }
        files.keep(importId, register.key(), number, bytes);
        if (files.count(importId) == facts.parts()) {
            register.received();
            waits.fire(new ImportWaits());
        }
        return register;
    }

    @Transactional
    RegisterImport confirm(UUID importId) {
        RegisterImport register = imports.locked(importId);
        register.confirmed();
        findings.forget(importId);
        waits.fire(new ImportWaits());
        return register;
    }

    @Transactional
    RegisterImport cancel(UUID importId) {
        RegisterImport register = imports.locked(importId);
        register.cancelled(clock.now());
        return register;
    }

    /** The one that is named, or the only one that the caller has. */
    private String region(@Nullable String named) {
        Reach reach = caller.reach();
        List<String> regions = reach.everything()
                ? List.of(Region.NATION)
                : reach.regions().stream().sorted().toList();
        if (named != null) {
            if (!reach.coversRegion(named)) {
                throw new RejectedException(new RegionNotYours(named));
            }
            return named;
        }
        if (regions.size() != 1) {
            throw new RejectedException(new RegionNeeded(String.join(", ", regions)));
        }
        return regions.getFirst();
    }
}
