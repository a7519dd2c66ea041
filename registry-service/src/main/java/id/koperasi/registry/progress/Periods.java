package id.koperasi.registry.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * What cooperatives have reached for a time: an account that was verified may be closed, a letter that named a pilot is taken
 * back, the last coach leaves, a certificate runs out and its holder leaves. How long each time lasts follows from the facts,
 * and is counted again when one of them is another; a tranche that the bank sent back is no time at all.
 */
@ApplicationScoped
public class Periods {

    private static final String COUNT = """
            with own as (
                select id, village_code, case when status in ('MERGED', 'DISSOLVED', 'WITHDRAWN') then standing_since end as ended_on
                  from cooperative where id = :cooperative
            ), due as (
                select p.fact, p.nth as book_year, p.day,
                       case when own.ended_on is null then p.until
                            else greatest(p.day, least(p.until, own.ended_on)) end as until
                  from own join milestone_period p on p.cooperative_id = :cooperative
            ), had as (
                select m.fact, m.book_year, m.day, m.until
                  from own join milestone m on m.cooperative_id = own.id
                 where m.fact in ('ACCOUNT_VERIFIED', 'CHAIR_TRAINED', 'TREASURER_TRAINED', 'PILOT', 'COACHED',
                                  'COACHED_BY_DINAS', 'COACHED_BY_DEKOPIN', 'DISBURSED')
            ), differing as (
                select own.id, own.village_code, fact, book_year, had.day as day_before, had.until as until_before,
                       due.day as day_now, due.until as until_now
                  from own cross join (due full join had using (fact, book_year))
                 where (had.day, had.until) is distinct from (due.day, due.until)
            ), gone as (
                delete from milestone m
                 using differing d
                 where m.cooperative_id = d.id and m.fact = d.fact and m.book_year = d.book_year and d.day_now is null
            ), kept as (
                insert into milestone (cooperative_id, village_code, fact, book_year, day, until)
                select id, village_code, fact, book_year, day_now, until_now from differing where day_now is not null
                    on conflict (cooperative_id, fact, book_year) do update set day = excluded.day, until = excluded.until
            )
            insert into progress_change (village_code, fact, day, change)
            select d.village_code, d.fact, edge.day, edge.change
              from differing d
             cross join lateral (values (d.day_now, 1), (d.until_now, -1), (d.day_before, -1), (d.until_before, 1))
                        as edge (day, change)
             where edge.day is not null""";

    private final EntityManager entities;

    Periods(EntityManager entities) {
        this.entities = entities;
    }

    /** A fact behind what one cooperative has reached for a time is another now; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void otherwise(UUID cooperativeId) {
        entities.flush();
        entities.createNativeQuery(COUNT)
                .setParameter("cooperative", cooperativeId)
                .executeUpdate();
    }
}
