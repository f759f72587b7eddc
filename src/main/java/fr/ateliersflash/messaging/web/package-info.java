@NullMarked
package fr.ateliersflash.messaging.web;

import org.jspecify.annotations.NullMarked;
