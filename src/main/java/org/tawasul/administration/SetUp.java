package org.tawasul.administration;

/**
 * One thing to set up before people can be answered.
 *
 * @param key of its name; {@code key + ".text"} says what it is for
 * @param count how many there are; one more than {@link StartController#COUNTED} for more than that
 */
public record SetUp(String key, String address, String icon, int count) {
    public boolean isDone() {
        return count > 0;
    }
}
