package id.koperasi.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages a caller can be answered in. */
public enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** What an Accept-Language header prefers; Indonesian when it is absent, unreadable or names neither. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return INDONESIAN;
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(acceptLanguage), List.of(INDONESIAN.locale, ENGLISH.locale));
            return ENGLISH.locale.equals(best) ? ENGLISH : INDONESIAN;
        } catch (IllegalArgumentException e) {
            return INDONESIAN;
        }
    }

    /** The one of two texts that is in this language. */
    public String choose(String indonesian, String english) {
        return this == INDONESIAN ? indonesian : english;
    }

    Locale locale() {
        return locale;
    }
}
