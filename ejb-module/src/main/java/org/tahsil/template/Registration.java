package org.tahsil.template;

/**
 * Under what an Indian operator lets an SMS pass.
 *
 * @param entity registered id of the sender, 19 digits
 * @param header the sender's name on the telephone, 3 to 6 letters or 6 digits
 * @param template registered id of the text, 19 digits
 */
public record Registration(String entity, String header, String template) {}
