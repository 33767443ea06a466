package org.tawasul.simulation;

/**
 * What is played.
 *
 * @param cases all but suggestions
 */
record Scenario(long cases, long suggestions, int year, int agencies, long seed, Rules rules) {
    long all() {
        return cases + suggestions;
    }

    Scenario withSeed(long other) {
        return new Scenario(cases, suggestions, year, agencies, other, rules);
    }

    Scenario with(Rules other) {
        return new Scenario(cases, suggestions, year, agencies, seed, other);
    }
}
