package org.tahsil.settlement;

import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/**
 * An item that an offer is about, as it stood when the offer was made.
 *
 * @param open what it asked for; of an overdue one without what was disputed
 */
public record CoveredItem(ItemRef item, Money open) {}
