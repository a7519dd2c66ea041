package id.koperasi.funding.grant;

import id.koperasi.funding.event.FundingEvent.GrantPledged;
import id.koperasi.funding.grant.GrantRejection.GrantProgrammeExists;
import id.koperasi.funding.grant.GrantRejection.PledgeExists;
import id.koperasi.funding.grant.GrantRejection.RegionOutside;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** A grant programme begins; a donor pledges to it. */
@ApplicationScoped
class PledgingGrants {

    private static final String BEGIN = """
            insert into grant_programme (id, code, name, region_code, actor)
            values (:id, :code, :name, :region, :actor)
                on conflict (code) do nothing""";

    private final EntityManager entities;
    private final GrantProgrammes programmes;
    private final Pledges pledges;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    PledgingGrants(
            EntityManager entities,
            GrantProgrammes programmes,
            Pledges pledges,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox,
            Ids ids) {
        this.entities = entities;
        this.programmes = programmes;
        this.pledges = pledges;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** A code belongs to the nation, so that it may be taken by a programme the caller does not see. */
    @Transactional
    GrantProgramme begin(String code, String name, String regionCode) {
        if (!caller.reach().coversRegion(regionCode)) {
            throw new RejectedException(new RegionOutside(regionCode));
        }
        int begun = entities.createNativeQuery(BEGIN)
                .setParameter("id", ids.next())
                .setParameter("code", code)
                .setParameter("name", name)
                .setParameter("region", regionCode)
                .setParameter("actor", caller.get().subject())
                .executeUpdate();
        if (begun == 0) {
            throw new RejectedException(new GrantProgrammeExists(code));
        }
        Log.infof("Grant programme began: code=%s region=%s", code, regionCode);
        return programmes.get(code);
    }

    @Transactional
    Pledge pledge(String code, String donor, GrantSource source, Rupiah amount, LocalDate pledgedOn) {
        GrantProgramme programme = programmes.get(code);
        dates.mustHaveCome(pledgedOn, IndonesianZone.ofRegion(programme.regionCode()));
        pledges.ofDay(programme, donor, pledgedOn).ifPresent(pledge -> {
            throw new RejectedException(new PledgeExists(pledge.id()));
        });
        var pledge = new Pledge(
                ids.next(),
                programme.id(),
                donor,
                source,
                amount,
                pledgedOn,
                caller.get().subject());
        pledges.persist(pledge);
        outbox.append(new GrantPledged(programme.id(), pledge.id(), donor, amount, pledgedOn));
        Log.infof("Grant pledged: programme=%s pledge=%s amount=%s", code, pledge.id(), amount);
        return pledge;
    }
}
