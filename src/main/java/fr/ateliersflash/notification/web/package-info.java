@NullMarked
package fr.ateliersflash.notification.web;

import org.jspecify.annotations.NullMarked;
