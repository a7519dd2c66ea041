package id.koperasi.registry.authority;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.outside.OutsideChannel;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.registry.authority.AuthorityAnswer.NoAnswer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Chooses the ways to authorities that the configuration opens. */
class Authorities {

    /** A page is longer than an answer in JSON. */
    private static final int MAX_PAGE_BYTES = 262_144;

    private static final int MAX_ANSWER_BYTES = 16_384;

    @Produces
    @Singleton
    CooperativeLookup lookup(AuthorityConfig config) {
        return config.cooperativeLookup()
                .<CooperativeLookup>map(address -> new LookupPage(address, channel(config, MAX_PAGE_BYTES)))
                .orElseGet(NoLookup::new);
    }

    @Produces
    @Singleton
    PersonMatch match(AuthorityConfig config, ObjectMapper json) {
        return config.population()
                .<PersonMatch>map(access ->
                        new CivilRegistry(access, config.sameNamePercent(), channel(config, MAX_ANSWER_BYTES), json))
                .orElseGet(NoMatch::new);
    }

    private static OutsideChannel channel(AuthorityConfig config, int maxBytes) {
        return new OutsideChannel(config.connectTimeout(), config.answerTimeout(), maxBytes);
    }

    private static final class NoLookup implements CooperativeLookup {

        @Override
        public boolean connected() {
            return false;
        }

        @Override
        public AuthorityAnswer ask(String number) {
            return new NoAnswer("not connected");
        }
    }

    private static final class NoMatch implements PersonMatch {

        @Override
        public boolean connected() {
            return false;
        }

        @Override
        public AuthorityAnswer ask(Nik nik, String name, LocalDate bornOn) {
            return new NoAnswer("not connected");
        }
    }
}
